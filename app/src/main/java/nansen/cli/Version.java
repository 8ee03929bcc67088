package nansen.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into the jar; run from loose classes there is none to tell.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var version = Nansen.class.getPackage().getImplementationVersion();
    return new String[] {"nansen " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
