package nansen.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/// A page that is read in one transaction, in which nothing is written but the record of who read
/// it. The page is laid out while that record goes to the disk, and sent when it is there: nobody
/// sees what no record would tell after a failure.
///
/// Not for what writes anything else: whoever holds on to the answer of the method, and not to the
/// page, holds what is not yet durable.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Transactional(label = PageTransaction.LABEL)
public @interface PageTransaction {
  String LABEL = "page";
}
