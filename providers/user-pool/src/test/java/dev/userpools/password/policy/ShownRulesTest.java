package dev.userpools.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShownRulesTest {

    private static final PasswordRules NONE = new PasswordRules(1, 256, 0, 0, 0, 0);

    @Test
    void areNoneWithoutAPolicy() {
        assertThat(ShownRules.of(NONE, Optional.empty())).isEmpty();
    }

    @Test
    void areAllOfCognitosInItsOrder() {
        assertThat(texts(NONE, CognitoRules.DEFAULT))
                .containsExactly(
                        "userPoolRuleMinimumLength 8",
                        "userPoolRuleCognitoUpperCase 1",
                        "userPoolRuleCognitoLowerCase 1",
                        "userPoolRuleCognitoNumber 1",
                        "userPoolRuleCognitoSymbol 1",
                        "userPoolRuleNoOuterSpace 0");
    }

    @Test
    void areThoseOfCognitosThatAreSwitchedOn() {
        assertThat(texts(NONE, "10 number"))
                .containsExactly(
                        "userPoolRuleMinimumLength 10", "userPoolRuleCognitoNumber 1", "userPoolRuleNoOuterSpace 0");
    }

    @Test
    void areKeycloaksOwnWithTheirNumbers() {
        assertThat(ShownRules.of(new PasswordRules(8, 64, 1, 2, 3, 4), Optional.empty()).stream()
                        .map(ShownRulesTest::text))
                .containsExactly(
                        "userPoolRuleMinimumLength 8",
                        "userPoolRuleMaximumLength 64",
                        "userPoolRuleUpperCase 1",
                        "userPoolRuleLowerCase 2",
                        "userPoolRuleNumber 3",
                        "userPoolRuleSymbol 4");
    }

    @Test
    void leaveOutWhatFollowsFromAStricterOne() {
        assertThat(texts(new PasswordRules(12, 256, 1, 1, 1, 1), CognitoRules.DEFAULT))
                .containsExactly(
                        "userPoolRuleMinimumLength 12",
                        "userPoolRuleCognitoUpperCase 1",
                        "userPoolRuleCognitoLowerCase 1",
                        "userPoolRuleCognitoNumber 1",
                        "userPoolRuleCognitoSymbol 1",
                        "userPoolRuleNoOuterSpace 0");
    }

    @Test
    void showBothWhereKeycloaksAsksForMore() {
        assertThat(texts(new PasswordRules(4, 20, 0, 0, 2, 0), "6 number"))
                .containsExactly(
                        "userPoolRuleMinimumLength 6",
                        "userPoolRuleMaximumLength 20",
                        "userPoolRuleCognitoNumber 1",
                        "userPoolRuleNumber 2",
                        "userPoolRuleNoOuterSpace 0");
    }

    private static List<String> texts(PasswordRules own, String cognito) {
        return ShownRules.of(own, CognitoRules.parse(cognito)).stream()
                .map(ShownRulesTest::text)
                .toList();
    }

    private static String text(ShownRule rule) {
        return rule.textKey() + " " + rule.number();
    }
}
