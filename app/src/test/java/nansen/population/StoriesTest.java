package nansen.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nansen.casefile.CaseHistory;
import nansen.cli.BuiltInLaw;
import nansen.law.reading.Source;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

final class StoriesTest {
  @Test
  void no_story_of_the_demonstration_is_told_in_one_language_only() throws IOException {
    var examples = new ArrayList<Source>();
    for (var each :
        new PathMatchingResourcePatternResolver().getResources("classpath*:examples/*.yaml")) {
      examples.add(
          new Source(
              String.valueOf(each.getFilename()), each.getContentAsString(StandardCharsets.UTF_8)));
    }

    var told =
        Stories.of(examples, BuiltInLaw.spoken().book(), Instant.parse("2027-06-01T00:00:00Z"));
    var sources =
        told.stream()
            .flatMap(story -> story.deeds().stream())
            .filter(CaseHistory.Written.class::isInstance)
            .map(CaseHistory.Written.class::cast)
            .flatMap(deed -> deed.facts().stream())
            .map(fact -> fact.saidBy().source())
            .filter(source -> !source.isEmpty())
            .toList();

    assertFalse(told.isEmpty());
    assertEquals(List.of(), sources);
  }
}
