package nansen.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/// How templates find what they name.
@Configuration(proxyBeanMethods = false)
class Templates {
  Templates(SpringTemplateEngine engine) {
    engine.setDialect(new OurDialect());
  }

  private static final class OurDialect extends SpringStandardDialect {
    private final PathValues values = new PathValues(super.getVariableExpressionEvaluator());

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
      var processors = new LinkedHashSet<>(super.getProcessors(prefix));
      processors.add(new TypedForm(prefix));
      return processors;
    }

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
      return values;
    }
  }
}
