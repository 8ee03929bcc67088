package nansen.interview;

import java.util.UUID;

/// Names an interview. Made, at random, where it is opened.
record InterviewId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
