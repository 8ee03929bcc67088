package nansen.access.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the trail keeps what must not lie in the database.
///
/// @param folder of the installation: `keys` and `checkpoints` are in it
/// @param checkpoint how long the head of the chain goes unsigned
@ConfigurationProperties("nansen")
record AuditSettings(@Nullable Path folder, @DefaultValue("10m") Duration checkpoint) {

  Path checkpoints() {
    return Trail.checkpoints(required());
  }

  Path keys() {
    return required().resolve("keys");
  }

  Duration between() {
    return checkpoint;
  }

  private Path required() {
    return Objects.requireNonNull(
        folder, "nansen.folder must name where keys and checkpoints are kept");
  }
}
