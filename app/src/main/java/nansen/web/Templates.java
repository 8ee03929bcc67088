package nansen.web;

import org.springframework.context.annotation.Configuration;
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
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
      return values;
    }
  }
}
