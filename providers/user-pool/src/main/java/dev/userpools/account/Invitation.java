package dev.userpools.account;

import dev.userpools.pool.InvitationMedium;
import java.time.Instant;

/**
 * A user's last invitation.
 *
 * @param at when it came into this state
 */
public record Invitation(InvitationMedium medium, InvitationState state, Instant at) {}
