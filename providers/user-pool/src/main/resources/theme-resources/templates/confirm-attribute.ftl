<#-- An address is verified: takes the code that was sent there, sends another, or gives the change up. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code'); section>
    <#if section = "header">
        ${msg("userPoolVerifyTitle." + attribute)}
    <#elseif section = "form">
        <#if destination??>
            <@form.instruction>${msg(isChange?then("userPoolVerifyChange", "userPoolVerifyAddress"))}
                <@form.destination address=destination/></@form.instruction>
        <#else>
            <@form.instruction>${msg("userPoolNothingWaits")}</@form.instruction>
        </#if>
        <form id="user-pool-confirm-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@form.code/>
            <@form.submit label=msg("userPoolVerify")/>
        </form>
        <@form.again label=msg("userPoolResendCode")/>
        <#if isChange>
            <@form.other name="cancel" label=msg("userPoolCancelChange." + attribute)/>
        </#if>
        <#if canWait && !isAppInitiatedAction??>
            <@form.other name="later" label=msg("userPoolLater")/>
        </#if>
        <#if isAppInitiatedAction??>
            <@form.other name="cancel-aia" label=msg("doCancel")/>
        </#if>
    </#if>
</@layout.registrationLayout>
