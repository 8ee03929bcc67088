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

  private final Map<PackId, Known> read = new ConcurrentHashMap<>();

  /// @param law that they were read under: under other law they are read anew
  private record Known(Spoken law, List<Scenario> scenarios) {}

  /// Those that can be read; `nansen pack check` tells what is wrong with the others.
  List<Scenario> of(Spoken law, PackId pack) {
    return read.compute(
            pack,
            (_, known) ->
                known != null && known.law() == law ? known : new Known(law, read(law, pack)))
        .scenarios();
  }

  private static List<Scenario> read(Spoken law, PackId pack) {
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
