<#-- In place of base's: the way to go on is the main button, and what it is about no error. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("confirmLinkIdpTitle")}
    <#elseif section = "form">
        <#if message?has_content>
            <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
        </#if>
        <form id="kc-register-form" class="user-pool-ways" action="${url.loginAction}" method="post">
            <button type="submit" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" name="submitAction" id="linkAccount" value="linkAccount">${msg("confirmLinkIdpContinue", idpDisplayName)}</button>
            <#if !hideReviewButton?has_content>
                <button type="submit" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" name="submitAction" id="updateProfile" value="updateProfile">${msg("confirmLinkIdpReviewProfile")}</button>
            </#if>
        </form>
    </#if>
</@layout.registrationLayout>
