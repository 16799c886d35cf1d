package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A user and his invitation are created together or not at all. Paths: admin REST. */
final class RolledBackCreationIT {

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void tidyUp() {
        realm.delete();
    }

    @Test
    void theMessageIsWrittenInTheTransactionThatCreatesTheUser() {
        postgres.sql()
                .run("alter table user_pool_outbox add constraint test_no_mail check (medium <> 'EMAIL') not valid");
        Answer answer;
        try {
            answer = realm.tryToCreate(NewUser.named(name));
        } finally {
            postgres.sql().run("alter table user_pool_outbox drop constraint test_no_mail");
        }

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertNothingIsStored();
    }

    @Test
    void aCreationThatIsRolledBackSendsNothing() {
        ObjectNode profile = (ObjectNode)
                server.admin().get(realm.name() + "/users/profile").expect(200).json();
        profile.withArray("attributes")
                .removeIf(attribute -> attribute.get("name").asText().equals("invitation"));
        server.admin().put(realm.name() + "/users/profile", profile).expect(200);

        Answer answer = realm.tryToCreate(NewUser.named(name).invitedBy("PIGEON"));

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertNothingIsStored();
        String another = TestRealm.newName();
        realm.create(NewUser.named(another));
        realm.awaitMail(another + "@example.com");
        assertThat(realm.mailsTo(name + "@example.com")).isEmpty();
    }

    private void assertNothingIsStored() {
        assertThat(postgres.sql().number("select count(*) from user_entity where username = ?", name))
                .isZero();
        assertThat(postgres.outboxOf(realm)).isZero();
        assertThat(server.admin().get(realm.name() + "/users?username=" + name).json())
                .isEmpty();
    }
}
