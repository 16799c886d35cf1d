<#-- In place of base's: what it asks is no error, and the way back is no link in the midst of a sentence. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("confirmOverrideIdpTitle")}
    <#elseif section = "form">
        <#if message?has_content>
            <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
        </#if>
        <form id="kc-register-form" class="user-pool-ways" action="${url.loginAction}" method="post">
            <button type="submit" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" name="submitAction" id="confirmOverride" value="confirmOverride">${msg("confirmOverrideIdpContinue", idpDisplayName)}</button>
            <a id="loginRestartLink" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
        </form>
    </#if>
</@layout.registrationLayout>
