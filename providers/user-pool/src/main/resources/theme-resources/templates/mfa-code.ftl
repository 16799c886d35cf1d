<#-- Takes the code of the second factor: of an app, of a message, or a recovery code. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code'); section>
    <#if section = "header">
        ${msg("userPoolMfaTitle")}
    <#elseif section = "form">
        <#if factor == "RECOVERY_CODE">
            <@form.instruction>${msg("userPoolMfaCode." + factor, codeNumber!1)}</@form.instruction>
        <#else>
            <@form.instruction>${msg("userPoolMfaCode." + factor)}
                <#if destination??><@form.destination address=destination/></#if></@form.instruction>
        </#if>
        <form id="user-pool-mfa-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#if apps?size gt 1>
                <@form.choices name="selectedCredentialId" legend=msg("userPoolMfaApps")>
                    <#list apps as app>
                        <@form.choice name="selectedCredentialId" value=app.id() checked=(app.id() == (chosenApp!(apps[0].id())))>${app.label()?has_content?then(app.label(), msg("userPoolMfaUnnamedApp"))}</@form.choice>
                    </#list>
                </@form.choices>
            </#if>
            <#if factor == "RECOVERY_CODE">
                <@form.field name="code" label=msg("userPoolMfaRecoveryCode") error=messagesPerField.get('code') autofocus=true/>
            <#else>
                <@form.code/>
            </#if>
            <#if asksToRemember>
                <@form.tick name="rememberDevice" label=msg("userPoolMfaRememberDevice")/>
            </#if>
            <@form.submit label=msg("userPoolMfaSubmit")/>
        </form>
        <#if destination??>
            <@form.again label=msg("userPoolResendCode")/>
        </#if>
        <#if hasOthers>
            <@form.other name="another" label=msg("userPoolMfaAnother")/>
        </#if>
    </#if>
</@layout.registrationLayout>
