package nansen.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/// Gives the form that comes back, as it was not taken, the id by which the menu of languages sends
/// it again: what was typed would be lost in a link. It is never taken with it, see
/// [Fields#SHOWN_IN]. Where a page does not show the form, the one at its end leads to the start.
final class TypedForm extends AbstractAttributeTagProcessor {
  private static final String ID = "typed";

  /// On a request of which the page has shown its form.
  private static final String SHOWN = TypedForm.class.getName();

  /// Before the attribute is made an address.
  private static final int EARLY = 900;

  TypedForm(String prefix) {
    super(TemplateMode.HTML, prefix, "form", false, "action", true, EARLY, false);
  }

  /// Whether the page shows a form that was just sent, read field by field.
  static boolean isAnswered(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getDispatcherType() == DispatcherType.REQUEST
        && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod route
        && Reading.readsFields(route);
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName attribute,
      String expression,
      IElementTagStructureHandler handler) {
    var request =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && isAnswered(asked.getRequest())
            ? asked.getRequest()
            : null;
    if (ID.equals(tag.getAttributeValue("id"))) {
      if (request == null || request.getAttribute(SHOWN) != null) {
        handler.removeElement();
      }
    } else if (request != null
        && "post".equals(tag.getAttributeValue("method"))
        && request.getRequestURI().equals(value(context, expression))) {
      handler.setAttribute("id", ID);
      request.setAttribute(SHOWN, true);
    }
  }

  private static Object value(ITemplateContext context, String expression) {
    return StandardExpressions.getExpressionParser(context.getConfiguration())
        .parseExpression(context, expression)
        .execute(context);
  }
}
