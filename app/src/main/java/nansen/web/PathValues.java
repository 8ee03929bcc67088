package nansen.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/// Gives templates the values that they name by a path through records, such as `row.day`,
/// `filter.owner()`, `!rows.isEmpty()` or `each.value == chosen.value`. Most expressions of our
/// pages are no more than that, and to ask the general language of expressions for each of them
/// took longer than all else about a page. What is not such a path is still asked there, and so is
/// a path with nothing on its way, so that it fails as it did.
final class PathValues implements IStandardVariableExpressionEvaluator {
  private static final String STEPS = "([a-zA-Z]\\w*)((?:\\.[a-zA-Z]\\w*(?:\\(\\))?)*)";
  private static final Pattern PATH =
      Pattern.compile(
          "(!?)%s(?: > (\\d{1,9})| ([!=])= (null|'[^']*'|%s))?".formatted(STEPS, STEPS));

  /// Words of the general language, and what a request brings: that is for it to guard.
  private static final Set<String> NOT_OURS = Set.of("true", "false", "null", "param");

  /// Expressions that templates put together themselves could be without end.
  private static final int KEPT = 10_000;

  private static final Object UNKNOWN = new Object();

  private final IStandardVariableExpressionEvaluator otherwise;
  private final Map<String, Path> paths = new ConcurrentHashMap<>();
  private final ClassValue<Map<String, MethodHandle>> parts =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          return parts(type);
        }
      };

  PathValues(IStandardVariableExpressionEvaluator otherwise) {
    this.otherwise = otherwise;
  }

  /// @param then what is asked of the value at the end; [#UNKNOWN] where that makes no sense of it
  private record Path(String first, List<String> rest, Then then) {
    static final Path NONE = new Path("", List.of(), (_, value) -> value);
  }

  private interface Then {
    @Nullable Object of(IExpressionContext context, @Nullable Object value);
  }

  private Path read(String expression) {
    var found = PATH.matcher(expression);
    if (!found.matches()) {
      return Path.NONE;
    }
    var not = !found.group(1).isEmpty();
    var more = found.group(4);
    var other = found.group(6);
    if (not && (more != null || other != null)) {
      return Path.NONE;
    }
    Then then =
        more != null
            ? more(Integer.parseInt(more))
            : other != null
                ? compared(found.group(5).equals("="), other)
                : not ? PathValues::not : (_, value) -> value;
    return then == null ? Path.NONE : path(found.group(2), found.group(3), then);
  }

  private static Path path(String first, String steps, Then then) {
    if (NOT_OURS.contains(first.toLowerCase(Locale.ROOT))) {
      return Path.NONE;
    }
    var rest = new ArrayList<String>();
    for (var part : steps.split("\\.")) {
      if (!part.isEmpty()) {
        rest.add(part);
      }
    }
    return new Path(first, List.copyOf(rest), then);
  }

  private static Object not(IExpressionContext context, @Nullable Object value) {
    return value instanceof Boolean truth ? (Object) !truth : UNKNOWN;
  }

  private static Then more(int number) {
    return (_, value) -> value instanceof Integer whole ? (Object) (whole > number) : UNKNOWN;
  }

  /// Whether the value is, or is not, nothing, a text, or what another path leads to.
  private @Nullable Then compared(boolean same, String other) {
    if (other.equals("null")) {
      return (_, value) -> (value == null) == same;
    }
    if (other.startsWith("'")) {
      var text = other.substring(1, other.length() - 1);
      return (_, value) ->
          value instanceof String is ? (Object) (is.equals(text) == same) : UNKNOWN;
    }
    var path = path(other);
    return path == Path.NONE ? null : (context, value) -> same(value, value(context, path), same);
  }

  /// Texts and whole numbers alone: how others compare is for the general language to say.
  private static Object same(@Nullable Object one, @Nullable Object other, boolean same) {
    return (one instanceof String && other instanceof String)
            || (one instanceof Integer && other instanceof Integer)
        ? one.equals(other) == same
        : UNKNOWN;
  }

  @Override
  public @Nullable Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext how) {
    if (!expression.getUseSelectionAsRoot() && !how.getPerformTypeConversion()) {
      var value = value(context, path(expression.getExpression()));
      if (value != UNKNOWN) {
        return value;
      }
    }
    return otherwise.evaluate(context, expression, how);
  }

  private Path path(String expression) {
    var known = paths.get(expression);
    if (known == null) {
      known = read(expression);
      if (paths.size() < KEPT) {
        paths.put(expression, known);
      }
    }
    return known;
  }

  private @Nullable Object value(IExpressionContext context, Path path) {
    if (path == Path.NONE) {
      return UNKNOWN;
    }
    var value = context.getVariable(path.first());
    for (var part : path.rest()) {
      value = value == null ? UNKNOWN : part(value, part);
      if (value == UNKNOWN) {
        return UNKNOWN;
      }
    }
    return path.then().of(context, value);
  }

  private @Nullable Object part(Object value, String part) {
    switch (value) {
      case String text when part.equals("isEmpty()") -> {
        return text.isEmpty();
      }
      case Collection<?> all when part.equals("isEmpty()") -> {
        return all.isEmpty();
      }
      case Collection<?> all when part.equals("size()") -> {
        return all.size();
      }
      case Enum<?> each when part.equals("name()") -> {
        return each.name();
      }
      case Record record -> {
        var handle = parts.get(record.getClass()).get(part);
        return handle == null ? UNKNOWN : read(handle, record);
      }
      default -> {
        return UNKNOWN;
      }
    }
  }

  private static @Nullable Object read(MethodHandle handle, Record record) {
    try {
      return (Object) handle.invokeExact((Object) record);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable checked) {
      throw new IllegalStateException(checked);
    }
  }

  /// The components of a type of records, with and without the brackets of a call, and its other
  /// public methods without arguments.
  private static Map<String, MethodHandle> parts(Class<?> type) {
    var handles = new HashMap<String, MethodHandle>();
    for (var method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && method.getReturnType() != void.class) {
        try {
          method.setAccessible(true);
          handles.put(
              method.getName() + "()",
              MethodHandles.lookup()
                  .unreflect(method)
                  .asType(MethodType.methodType(Object.class, Object.class)));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(type + " cannot be read", e);
        }
      }
    }
    for (var component : type.getRecordComponents()) {
      var handle = handles.get(component.getName() + "()");
      if (handle != null) {
        handles.put(component.getName(), handle);
      }
    }
    return handles;
  }
}
