/// Who may see and do what, and what was seen and done: sign-in, roles, need-to-know, the audit
/// trail. One door decides, [nansen.access.Access]; nothing else in the program asks about roles.
/// Rooms tell who is tied to which record by implementing [nansen.access.NeedToKnow].
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database", "web"})
package nansen.access;

import org.jspecify.annotations.NullMarked;
