package nansen.people;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.access.FieldClass;
import nansen.law.journal.Attribution;
import nansen.names.evidence.Birth;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;

/// What is known of a person, as far as it is open to the reader.
///
/// @param entries all, in the order in which they were recorded, amended ones as well
/// @param open the classes of fields that are open to the reader
/// @param hasProtectedAddress whether there is an address that opens only to those named for it;
///   false where not even that is open
public record PersonFile(
    PersonId id, List<Entry> entries, Set<FieldClass> open, boolean hasProtectedAddress) {

  public PersonFile {
    entries = List.copyOf(entries);
    open = Set.copyOf(open);
  }

  /// The ids of the entries that a later one corrects or retracts.
  public Set<UUID> amended() {
    var amended = new HashSet<UUID>();
    for (var entry : entries) {
      if (entry.amends() != null) {
        amended.add(entry.amends());
      }
    }
    return amended;
  }

  /// What has become of an entry since: the last that was put in its place, or took it away.
  Entry last(Entry entry) {
    return entries.stream()
        .filter(each -> entry.id().equals(each.amends()))
        .findFirst()
        .map(this::last)
        .orElse(entry);
  }

  /// What holds now of one kind, the first recorded first.
  public <S extends Said> List<S> now(Class<S> kind) {
    return standing().map(Entry::said).filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The entries that nothing amends and that say something.
  public Stream<Entry> standing() {
    var amended = amended();
    return entries.stream().filter(it -> it.said() != null && !amended.contains(it.id()));
  }

  /// The names that hold of what was written of a person.
  static List<Entry> standingNames(PersonId id, List<Entry> entries) {
    return new PersonFile(id, entries, Set.of(), false)
        .standing()
        .filter(entry -> entry.kind() == Said.Kind.NAME)
        .toList();
  }

  /// The name to call the person by: the first that is in use now, else the first there is.
  public Optional<Said.WrittenName> name() {
    var names = now(Said.WrittenName.class);
    return names.stream()
        .filter(name -> name.use() == Said.WrittenName.Use.NOW)
        .findFirst()
        .or(() -> names.stream().findFirst());
  }

  /// What speaks for or against this being a certain person, beside the name. Where two things are
  /// said, the one on the firmer ground.
  public Evidence evidence() {
    var birth =
        standing()
            .sorted(Comparator.comparing(it -> it.saidBy().basis()))
            .flatMap(it ->
                it.said() instanceof Said.Born(var time)
                    ? Stream.of(time.span(basis(it.saidBy())))
                    : Stream.of())
            .findFirst()
            .orElse(null);
    var sex =
        now(Said.SexStated.class).stream()
            .map(Said.SexStated::sex)
            .findFirst()
            .orElse(Sex.NOT_KNOWN);
    var nationality =
        now(Said.Nationality.class).stream()
            .filter(Said.Nationality::isOfState)
            .map(Said.Nationality::code)
            .findFirst()
            .orElse(null);
    return new Evidence(birth, sex, nationality, null);
  }

  /// How a birth came to be known, in the terms of [nansen.names].
  static Birth.Basis basis(Attribution saidBy) {
    return switch (saidBy.basis()) {
      case DOCUMENT -> Birth.Basis.DOCUMENT;
      case OFFICIAL_ACT -> Birth.Basis.ASSESSED;
      case STATEMENT, REPORT, UNSTATED -> Birth.Basis.STATED;
    };
  }

  @Override
  public String toString() {
    return "PersonFile[" + id + "]";
  }
}
