package nansen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PathValuesTest {
  enum Colour {
    RED
  }

  record Inner(String name, boolean late, int missed, Colour colour) {
    public boolean anyMissed() {
      return missed > 0;
    }

    String hidden() {
      return "hidden";
    }
  }

  record Outer(Inner inner, List<Inner> all, @Nullable String none, Map<String, String> said) {}

  private final AtomicInteger asked = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "true",
        "null",
        "missing",
        "missing == null",
        "missing != null",
        "!flag",
        "outer.inner.name",
        "outer.inner().name()",
        "outer.inner.name.isEmpty()",
        "!outer.inner.name.isEmpty()",
        "outer.inner.late",
        "!outer.inner.late",
        "outer.inner.missed",
        "outer.inner.missed > 0",
        "outer.inner.missed > 7",
        "outer.inner.anyMissed()",
        "outer.inner.colour.name()",
        "outer.all.size()",
        "outer.all.isEmpty()",
        "outer.none",
        "outer.none == null",
        "outer.none != null",
        "outer.none == text",
        "outer.none == outer.none",
        "outer.none == 'a text'",
        "outer.inner.name == 'Kari'",
        "outer.inner.name == 'Ka''ri'",
        "outer.inner.name != 'Kari'",
        "outer.inner.colour.name() == 'RED'",
        "outer.inner.colour == 'RED'",
        "outer.inner.name == outer.inner().name()",
        "outer.inner.name != text",
        "outer.inner.missed == outer.all.size()",
        "outer.inner.missed != outer.inner.missed",
        "outer.inner.missed == text",
        "outer.inner.late == flag",
        "outer.inner.late == true",
        "empty.isEmpty()",
        "text.length()",
        "outer.said.get('a')",
        "outer.all[0].name",
        "outer.inner.missed + 1",
        "flag ? outer.inner.name : text",
        "numbers.size() > 1"
      })
  void a_template_says_the_same_as_in_the_general_language(String expression) {
    assertEquals(said(new SpringStandardDialect(), expression), said(ours(), expression));
  }

  @Test
  void the_general_language_is_not_asked_for_a_path_through_records() {
    assertEquals("<p>Kari</p>", said(ours(), "outer.inner.name"));
    assertEquals("<p>true</p>", said(ours(), "!outer.all.isEmpty()"));
    assertEquals("<p>true</p>", said(ours(), "outer.none == null"));
    assertEquals("<p>false</p>", said(ours(), "outer.inner.missed > 3"));
    assertEquals("<p>true</p>", said(ours(), "outer.inner.name == 'Kari'"));
    assertEquals("<p>true</p>", said(ours(), "outer.inner.name != text"));

    assertEquals(0, asked.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outer.none.name",
        "outer.inner.hidden()",
        "outer.inner.nothing",
        "!outer.inner.name == 'Kari'"
      })
  void what_the_general_language_refuses_is_refused(String expression) {
    assertThrows(
        TemplateProcessingException.class, () -> said(new SpringStandardDialect(), expression));
    assertThrows(TemplateProcessingException.class, () -> said(ours(), expression));
  }

  private SpringStandardDialect ours() {
    IStandardVariableExpressionEvaluator counted =
        (context, expression, how) -> {
          asked.incrementAndGet();
          return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
        };
    var values = new PathValues(counted);
    return new SpringStandardDialect() {
      @Override
      public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return values;
      }
    };
  }

  private static String said(SpringStandardDialect dialect, String expression) {
    var engine = new SpringTemplateEngine();
    engine.setDialect(dialect);
    engine.setTemplateResolver(new StringTemplateResolver());
    var inner = new Inner("Kari", true, 3, Colour.RED);
    var variables = new HashMap<String, Object>();
    variables.put("text", "a text");
    variables.put("empty", "");
    variables.put("flag", true);
    variables.put("numbers", List.of(1, 2));
    variables.put("outer", new Outer(inner, List.of(inner), null, Map.of("a", "said")));
    return engine.process(
        "<p th:text=\"${" + expression + "}\">x</p>", new Context(Locale.ENGLISH, variables));
  }
}
