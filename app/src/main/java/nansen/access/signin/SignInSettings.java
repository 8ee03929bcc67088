package nansen.access.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people reach this installation.
///
/// @param folder of the installation
/// @param address what they type into the browser, such as `https://nansen.example`; where not
///   given, the server is for this machine alone
/// @param demonstration whether there are users without passwords
/// @param longest after how long a session ends, however busy
@ConfigurationProperties("nansen")
record SignInSettings(
    @Nullable Path folder,
    @Nullable URI address,
    @DefaultValue("false") boolean demonstration,
    @DefaultValue("10h") Duration longest) {

  Path keys() {
    return Objects.requireNonNull(
            folder, "nansen.folder must name where keys and checkpoints are kept")
        .resolve("keys");
  }

  /// The origin (RFC 6454) of all pages, where it is fixed.
  Optional<String> origin() {
    return Optional.ofNullable(address).map(it -> it.getScheme() + "://" + it.getAuthority());
  }

  /// The folder as a command names it; empty where others than this machine may read the page.
  String folderForCommands() {
    return folder == null || address != null
        ? ""
        : "\"" + folder.toAbsolutePath().normalize() + "\"";
  }

  boolean isSecure() {
    return address != null && "https".equals(address.getScheme());
  }
}
