package dev.userpools.signin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** Published when somebody has signed up by himself, in the same transaction. */
public record SignedUp(KeycloakSession session, RealmModel realm, UserModel user) implements ProviderEvent {}
