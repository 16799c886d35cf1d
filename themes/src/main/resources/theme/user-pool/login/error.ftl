<#-- In place of base's, which has no way on where the application has no address: back to the application, the sign-in from
     its start, or at least what to do. Neither address comes from the request. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${kcSanitize(msg("errorTitle"))?no_esc}
    <#elseif section = "form">
        <#assign isBackKnown = !skipLink?? && (client.baseUrl)?has_content>
        <div id="kc-error-message">
            <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
            <#if traceId??>
                <p class="instruction" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
            </#if>
            <#if !isBackKnown && !startOverUrl??>
                <p id="user-pool-error-hint">${msg("userPoolErrorHint")}</p>
            </#if>
        </div>
        <div class="user-pool-ways">
            <#if startOverUrl??>
                <a id="user-pool-start-over" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${startOverUrl}">${msg("doTryAgain")}</a>
            </#if>
            <#if isBackKnown>
                <a id="backToApplication" class="${startOverUrl???then(properties.kcButtonSecondaryClass!, properties.kcButtonPrimaryClass!)} ${properties.kcButtonBlockClass!}" href="${client.baseUrl}">${msg("backToApplication")}</a>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
