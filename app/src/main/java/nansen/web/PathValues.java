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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/// Gives templates the values that they name by a path through records, such as `row.day`,
/// `filter.owner()` or `!rows.isEmpty()`. Most expressions of our pages are no more than that, and
/// to ask the general language of expressions for each of them took longer than all else about a
/// page. What is not such a path is still asked there, and so is a path with nothing on its way, so
/// that it fails as it did.
final class PathValues implements IStandardVariableExpressionEvaluator {
  private static final Pattern PATH =
      Pattern.compile(
          "(!?)([a-zA-Z]\\w*)((?:\\.[a-zA-Z]\\w*(?:\\(\\))?)*)( [!=]= null| > \\d{1,9})?");

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
  private record Path(
      String first, List<String> rest, Function<@Nullable Object, @Nullable Object> then) {
    static final Path NONE = new Path("", List.of(), value -> value);

    static Path read(String expression) {
      var found = PATH.matcher(expression);
      if (!found.matches() || NOT_OURS.contains(found.group(2).toLowerCase(Locale.ROOT))) {
        return NONE;
      }
      var rest = new ArrayList<String>();
      for (var part : found.group(3).split("\\.")) {
        if (!part.isEmpty()) {
          rest.add(part);
        }
      }
      var then = then(found.group(1), found.group(4));
      return then == null ? NONE : new Path(found.group(2), List.copyOf(rest), then);
    }

    private static @Nullable Function<@Nullable Object, @Nullable Object> then(
        String not, @Nullable String compared) {
      if (compared == null) {
        return not.isEmpty()
            ? value -> value
            : value -> value instanceof Boolean truth ? (Object) !truth : UNKNOWN;
      }
      if (!not.isEmpty()) {
        return null;
      }
      return switch (compared) {
        case " == null" -> value -> value == null;
        case " != null" -> value -> value != null;
        default -> {
          var number = Integer.parseInt(compared.substring(" > ".length()));
          yield value -> value instanceof Integer whole ? (Object) (whole > number) : UNKNOWN;
        }
      };
    }
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
      known = Path.read(expression);
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
    return path.then().apply(value);
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
