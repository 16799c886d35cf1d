<#-- A sign-up is confirmed: says where the code or link went, takes the code, sends another, corrects the address. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code', 'email', 'phone_number'); section>
    <#if section = "header">
        ${msg("userPoolConfirmSignUpTitle")}
    <#elseif section = "form">
        <#if !destination??>
            <@form.instruction>${msg("userPoolConfirmByAdministrator")}</@form.instruction>
        <#else>
            <#if isSent>
                <@form.instruction>${msg(byLink?then("userPoolConfirmSignUpByLink", "userPoolConfirmSignUpByCode"))}
                    <@form.destination address=destination/></@form.instruction>
            <#else>
                <@form.instruction>${msg("userPoolNothingWaits")}</@form.instruction>
            </#if>
            <form id="user-pool-confirm-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <#if byLink>
                    <@form.submit label=msg("userPoolContinue")/>
                <#else>
                    <@form.code/>
                    <@form.submit label=msg("userPoolConfirm")/>
                </#if>
            </form>
            <@form.again label=msg(byLink?then("userPoolResendLink", "userPoolResendCode"))/>
            <details id="user-pool-correct" <#if messagesPerField.existsError(attribute)>open</#if>>
                <summary>${msg("userPoolWrongAddress." + attribute)}</summary>
                <@form.other name="change" label=msg("userPoolCorrectAddress")>
                    <@form.field name=attribute label=msg("userPoolAddress." + attribute) value=(typedAddress!address) error=messagesPerField.get(attribute)
                                 type=(attribute == "email")?then("email", "tel") autocomplete=(attribute == "email")?then("email", "tel")/>
                </@form.other>
            </details>
        </#if>
    </#if>
</@layout.registrationLayout>
