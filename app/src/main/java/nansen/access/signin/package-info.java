/// Signing in and out: accounts of this installation, their second factor, sessions, and what every
/// request and answer must carry. Hands the rooms an [nansen.access.Actor] and nothing else.
@NullMarked
@org.springframework.modulith.NamedInterface("accounts")
package nansen.access.signin;

import org.jspecify.annotations.NullMarked;
