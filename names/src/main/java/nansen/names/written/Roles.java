package nansen.names.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds the roles that words show by themselves: particles, titles, initials, patronymics.
final class Roles {
  private static final String OF_A_SON =
      "никитич|фомич|ильич|лукич|кузьмич|nikitich|fomich|ilyich|ilich|lukich|kuzmich"
          + "|.{2,}(ұлы|uly|ович|евич|ьич|йович|ёвич|ыч|авіч|евіч|ovich|evich|ovych|evych|yovych|ovitj|ovitsj|evitsj"
          + "|owitsch|ewitsch|jewitsch|ovitch|evitch|ovič|evič|ovitš|evitš|owicz|ewicz)";
  private static final String OF_A_DAUGHTER =
      ".{2,}(қызы|qyzy|овна|евна|ична|инична|ївна|івна|аўна|еўна"
          + "|ovna|evna|ivna|yivna|iivna|ichna|inichna|owna|ewna|iwna)";
  private static final Pattern DAUGHTER = Pattern.compile(OF_A_DAUGHTER);
  private static final Pattern PATRONYMIC = Pattern.compile(OF_A_SON + "|" + OF_A_DAUGHTER);

  private Roles() {}

  static List<Part> settle(List<Part> parts) {
    var settled = new ArrayList<Part>(parts.size());
    var names = 0;
    for (var part : parts) {
      var role = shown(part);
      if (role == Role.GENERATION && isOnlyGiven(part, parts)) {
        role = Role.GIVEN; // and no mark of generation: IV in capitals is Yves
      }
      if (role == Role.PARTICLE && part == parts.getLast() && isNameToo(part)) {
        role = Role.UNKNOWN;
      }
      settled.add(role == part.role() ? part : part.as(role));
      names += isName(settled.getLast()) ? 1 : 0;
    }
    if (names < 2) {
      // Nothing but a word or two is left: what looks like a title is a name then.
      settled.replaceAll(part -> part.role() == Role.TITLE ? part.as(Role.UNKNOWN) : part);
      if (settled.stream().noneMatch(Roles::isName)) {
        return parts;
      }
    }
    if (names >= 3) {
      patronymic(settled);
    }
    if (names >= 2) {
      daughters(settled);
    }
    if (settled.stream().noneMatch(Roles::isNoPatronymic)) {
      settled.replaceAll(part -> part.role() == Role.PATRONYMIC ? part.as(Role.UNKNOWN) : part);
    }
    return settled;
  }

  private static boolean isName(Part part) {
    return switch (part.role()) {
      case UNKNOWN, FAMILY, GIVEN, PATRONYMIC -> true;
      case PARTICLE, INITIAL, TITLE, GENERATION -> false;
    };
  }

  private static boolean isOnlyGiven(Part part, List<Part> parts) {
    return part.role() == Role.GIVEN
        && parts.stream().filter(each -> each.role() == Role.GIVEN).count() == 1;
  }

  /// A particle belongs to what comes behind it; where nothing does, it may be a name. Behind a
  /// comma it belongs to the family name in front.
  private static boolean isNameToo(Part part) {
    return part.role() == Role.UNKNOWN && Words.nameToo(part.text());
  }

  private static boolean isNoPatronymic(Part part) {
    return isName(part) && part.role() != Role.PATRONYMIC;
  }

  private static Role shown(Part part) {
    var text = part.text();
    if (part.role() == Role.PATRONYMIC || part.role() == Role.INITIAL) {
      return part.role();
    }
    if (text.codePointCount(0, text.length()) == 1 && part.script() != Script.OTHER) {
      return Words.particle(text)
              && part.role() == Role.UNKNOWN
              && Character.isLowerCase(text.codePointAt(0))
          ? Role.PARTICLE
          : Role.INITIAL;
    }
    if (Words.generation(text) != null) {
      return Role.GENERATION;
    }
    if (Words.particle(text)) {
      return Role.PARTICLE;
    }
    return Words.title(text) ? Role.TITLE : part.role();
  }

  /// A daughter of Ahmad is bint Ahmad.
  private static void daughters(List<Part> parts) {
    for (var i = 1; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.role() == Role.UNKNOWN
          && parts.get(i - 1).role() == Role.PARTICLE
          && Words.daughter(parts.get(i - 1).text())) {
        parts.set(i, part.as(Role.PATRONYMIC));
      }
    }
  }

  /// The one that looks like it, apart from what stands first of all: that is a family name, or the
  /// only name given. Family names have a son's endings too (Abramovich), a daughter's hardly ever;
  /// of two such words a daughter's is taken, of two with a son's none, as no order is sure.
  private static void patronymic(List<Part> parts) {
    var alike = new ArrayList<Integer>();
    for (var i = 1; i < parts.size(); i++) {
      var part = parts.get(i);
      if ((part.role() == Role.UNKNOWN || part.role() == Role.GIVEN)
          && PATRONYMIC.matcher(part.text().toLowerCase(Locale.ROOT)).matches()) {
        alike.add(i);
      }
    }
    if (alike.size() > 1) {
      alike.removeIf(
          i -> !DAUGHTER.matcher(parts.get(i).text().toLowerCase(Locale.ROOT)).matches());
    }
    if (alike.size() == 1) {
      var i = alike.getFirst();
      parts.set(i, parts.get(i).as(Role.PATRONYMIC));
    }
  }
}
