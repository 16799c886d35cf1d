package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import java.time.Instant;

/**
 * What somebody asked for under a name that may be nobody's.
 *
 * @param id of this one ask; what is tried after it is counted by it
 * @param userId the user's id, or one that nobody has
 * @param expires when a code that was sent for it stops working
 */
public record AskedCode(String id, CodePurpose purpose, AskedName name, String userId, Instant expires) {}
