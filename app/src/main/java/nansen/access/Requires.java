package nansen.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says of a route that it is for those of whom a rule speaks, for some record at least. Whether
/// they may for just this record, the room asks of [Access]. A route that says nothing is closed.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
  Act act();

  /// It is enough that a rule speaks of one of them.
  FieldClass[] field();

  /// What the page serves; it is enough that a rule is for one of them.
  Purpose[] purpose() default Purpose.CASE;

  /// Whether it is about a record that is not there yet, as a case to be opened: to write in one
  /// that is there is another thing, for other people.
  boolean fresh() default false;
}
