package nansen.interview;

import java.util.Optional;
import nansen.docket.Docket;
import nansen.law.pack.Right;
import nansen.law.standing.Standing;

/// What the packs that govern a case say about how somebody is heard, with the provisions. Pure.
///
/// @param representative the provision that forbids to hear a minor alone; empty where none does
///   now
/// @param recording the provision by which interviews are recorded; empty where no pack of the case
///   has one, and then the person is asked, which is a choice of this program and of no provision
record LawOfInterviews(Optional<String> representative, Optional<String> recording) {
  private static final String ALONE = "interview-minor-without-representative";
  private static final String RECORDING = "right-recording";

  static LawOfInterviews of(Docket docket) {
    return new LawOfInterviews(
        docket.standings().stream()
            .flatMap(standing -> standing.rights().stream())
            .filter(right -> right.status() == Right.Status.HOLDS)
            .filter(right -> right.right().blocks().contains(ALONE))
            .map(right -> right.right().cite().text())
            .findFirst(),
        docket.standings().stream()
            .filter(standing -> standing.applies() != Standing.Applies.NO)
            .flatMap(standing -> standing.pack().rights().stream())
            .filter(right -> right.id().value().equals(RECORDING))
            .map(right -> right.cite().text())
            .findFirst());
  }
}
