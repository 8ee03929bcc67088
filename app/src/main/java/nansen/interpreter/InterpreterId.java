package nansen.interpreter;

import java.util.UUID;

/// Names an interpreter of the register.
public record InterpreterId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
