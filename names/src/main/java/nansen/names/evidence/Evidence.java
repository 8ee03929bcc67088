package nansen.names.evidence;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is known of a person beside the name. Anything may be missing.
///
/// @param birth null when nothing is known
/// @param sex as stated
/// @param nationality three letters as in ICAO Doc 9303 part 3 section 5 (`AFG`; `D` for Germany is
///   written `DEU` here); null when not known or stateless
/// @param place of birth or origin as written, in any script; null when not known
public record Evidence(
    @Nullable Birth birth, Sex sex, @Nullable String nationality, @Nullable String place) {

  /// Nothing is known.
  public static final Evidence NONE = new Evidence(null, Sex.NOT_KNOWN, null, null);

  private static final Pattern THREE_LETTERS = Pattern.compile("[A-Z]{3}");

  public Evidence {
    Objects.requireNonNull(sex);
    if (nationality != null && !THREE_LETTERS.matcher(nationality).matches()) {
      throw new IllegalArgumentException(
          "\"" + nationality + "\" is no nationality; write three capital letters, such as AFG");
    }
  }
}
