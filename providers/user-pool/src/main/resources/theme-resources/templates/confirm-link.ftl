<#-- What a link in a mail opens. Programs that guard mailboxes open links before people do, so that opening it confirms
     nothing: the button does. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("userPoolConfirmLinkTitle")}
    <#elseif section = "form">
        <#if destination??>
            <@form.instruction>${msg("userPoolConfirmLink")} <@form.destination address=destination/></@form.instruction>
            <form id="user-pool-confirm-form" class="${properties.kcFormClass!}" action="${confirmUrl}" method="post">
                <@form.submit label=msg("userPoolConfirm")/>
            </form>
        <#else>
            <@form.instruction>${msg(outcome)}</@form.instruction>
            <#if applicationUrl??>
                <p><a id="user-pool-application" href="${applicationUrl}">${msg("backToApplication")?no_esc}</a></p>
            <#elseif signInUrl??>
                <p><a id="user-pool-sign-in" href="${signInUrl}">${msg("doLogIn")}</a></p>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
