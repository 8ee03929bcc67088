package nansen.lawbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nansen.law.pack.PackId;
import nansen.law.reading.Read;
import nansen.law.reading.Scenario;
import nansen.law.reading.ScenarioReader;
import nansen.speech.Spoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The scenarios beside each pack, read when somebody first asks for them: to read all takes longer
/// than the server may take to start.
@Component
class Scenarios {
  private static final Logger LOG = LoggerFactory.getLogger(Scenarios.class);

  private final Spoken law;
  private final Map<PackId, List<Scenario>> read = new ConcurrentHashMap<>();

  Scenarios(Spoken law) {
    this.law = law;
  }

  /// Those that can be read; `nansen pack check` tells what is wrong with the others.
  List<Scenario> of(PackId pack) {
    return read.computeIfAbsent(pack, this::read);
  }

  private List<Scenario> read(PackId pack) {
    var scenarios = new ArrayList<Scenario>();
    for (var source : law.scenarios().getOrDefault(pack.value(), List.of())) {
      switch (ScenarioReader.read(source.text(), source.file(), law.book())) {
        case Read.Ok(var found) -> scenarios.addAll(found);
        case Read.Refused(var problems) ->
            LOG.warn("event=scenarios-refused file={} problems={}", source.file(), problems.size());
      }
    }
    return List.copyOf(scenarios);
  }
}
