package nansen.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links between records of one person, and what was done about them, as rows.
@Component
class IdentityLinkTable {
  private final JdbcClient sql;

  IdentityLinkTable(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(IdentityLink link) {
    sql.sql(
            """
            INSERT INTO people.identity_link
              (link_id, one, other, grounds, percent, proposed, proposed_by, by_name)
            VALUES (:id, :one, :other, :grounds, :percent, :at, :by, :name)\
            """)
        .param("id", link.id())
        .param("one", link.one().value())
        .param("other", link.other().value())
        .param("grounds", link.grounds())
        .param("percent", link.percent())
        .param("at", PersonTable.utc(link.proposed()))
        .param("by", link.proposedBy().value())
        .param("name", link.byName())
        .update();
  }

  /// @param number its order among what was done about the link, from 1
  void insert(UUID link, int number, IdentityLink.Act act) {
    sql.sql(
            """
            INSERT INTO people.identity_act (link_id, number, what, why, at, by_whom, by_name)
            VALUES (:link, :number, :what, :why, :at, :by, :name)\
            """)
        .param("link", link)
        .param("number", number)
        .param("what", act.what().name())
        .param("why", act.why())
        .param("at", PersonTable.utc(act.at()))
        .param("by", act.by().value())
        .param("name", act.byName())
        .update();
  }

  Optional<IdentityLink> link(UUID id) {
    return links("l.link_id = :id", Map.of("id", id)).stream().findFirst();
  }

  /// Every link there was between two records, the earliest first.
  List<IdentityLink> between(PersonId one, PersonId other) {
    return links(
        "l.one = least(:one::uuid, :other::uuid) AND l.other = greatest(:one::uuid, :other::uuid)",
        Map.of("one", one.value(), "other", other.value()));
  }

  /// Proposals that wait for a second reader, the oldest first; at most a hundred.
  ///
  /// @param scope on `l.link_id`
  List<IdentityLink> waiting(Scope scope) {
    return links(
        "NOT EXISTS (SELECT FROM people.identity_act a WHERE a.link_id = l.link_id) AND "
            + scope.sql(),
        scope.parameters());
  }

  private List<IdentityLink> links(String condition, Map<String, ?> parameters) {
    var rows =
        sql.sql(
                "SELECT l.* FROM people.identity_link l WHERE "
                    + condition
                    + " ORDER BY l.proposed, l.link_id LIMIT 100")
            .params(parameters)
            .query((row, _) -> link(row))
            .list();
    var acts = new HashMap<UUID, List<IdentityLink.Act>>();
    sql.sql(
            """
            SELECT * FROM people.identity_act WHERE link_id = ANY(:ids::uuid[])
            ORDER BY link_id, number\
            """)
        .param("ids", Columns.array(rows.stream().map(IdentityLink::id).toList()))
        .query((row, _) ->
            acts.computeIfAbsent(row.getObject("link_id", UUID.class), _ -> new ArrayList<>())
                .add(
                    new IdentityLink.Act(
                        IdentityLink.What.valueOf(row.getString("what")),
                        row.getString("why"),
                        instant(row, "at"),
                        new UserId(row.getObject("by_whom", UUID.class)),
                        row.getString("by_name"))))
        .list();
    return rows.stream().map(each -> each.with(acts.getOrDefault(each.id(), List.of()))).toList();
  }

  /// The other records of each of some persons, over all links that hold.
  ///
  /// @param scope on `reached.person_id`: those whom the reader may see
  Map<PersonId, List<PersonId>> others(Collection<PersonId> ids, Scope scope) {
    var near = near(ids);
    if (near.isEmpty()) {
      return Map.of();
    }
    var open = open(near.keySet(), scope);
    var others = new HashMap<PersonId, List<PersonId>>();
    for (var id : ids) {
      var same = reached(id, near);
      var shown = open.stream().filter(it -> same.contains(it) && !it.equals(id)).toList();
      if (!shown.isEmpty()) {
        others.put(id, shown);
      }
    }
    return others;
  }

  /// Who is linked to whom, as far as links lead from some persons. Most have none, so the first
  /// question mostly ends it.
  private Map<PersonId, Set<PersonId>> near(Collection<PersonId> ids) {
    var near = new HashMap<PersonId, Set<PersonId>>();
    var asked = new HashSet<PersonId>();
    for (var next = Set.copyOf(ids); !next.isEmpty(); next = beyond(asked, near)) {
      asked.addAll(next);
      sql.sql(
              """
              SELECT one, other FROM people.identity_link_now
              WHERE one = ANY(:ids::uuid[]) OR other = ANY(:ids::uuid[])\
              """)
          .param("ids", Columns.array(next))
          .query(row -> {
            var one = new PersonId(row.getObject("one", UUID.class));
            var other = new PersonId(row.getObject("other", UUID.class));
            near.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
            near.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
          });
    }
    return near;
  }

  private static Set<PersonId> beyond(Set<PersonId> asked, Map<PersonId, Set<PersonId>> near) {
    var beyond = new HashSet<>(near.keySet());
    beyond.removeAll(asked);
    return beyond;
  }

  private static Set<PersonId> reached(PersonId id, Map<PersonId, Set<PersonId>> near) {
    var reached = new HashSet<PersonId>();
    var next = new ArrayDeque<>(List.of(id));
    while (!next.isEmpty()) {
      var one = next.pop();
      if (reached.add(one)) {
        next.addAll(near.getOrDefault(one, Set.of()));
      }
    }
    return reached;
  }

  /// Those of some persons whom the reader may see, in a steady order.
  private List<PersonId> open(Collection<PersonId> ids, Scope scope) {
    return sql.sql(
            "SELECT reached.person_id FROM unnest(:ids::uuid[]) AS reached(person_id) WHERE %s ORDER BY 1"
                .formatted(scope.sql()))
        .params(scope.parameters())
        .param("ids", Columns.array(ids))
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  private static IdentityLink link(ResultSet row) throws SQLException {
    return new IdentityLink(
        row.getObject("link_id", UUID.class),
        new PersonId(row.getObject("one", UUID.class)),
        new PersonId(row.getObject("other", UUID.class)),
        row.getString("grounds"),
        row.getInt("percent"),
        instant(row, "proposed"),
        new UserId(row.getObject("proposed_by", UUID.class)),
        row.getString("by_name"),
        List.of());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
