<#-- In place of base's, whose two links have one name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <div class="${properties.kcFormActionGroupClass!}">
            <a id="loginContinueLink" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${url.loginAction}">${msg("doContinue")}</a>
            <a id="loginRestartLink" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
        </div>
    </#if>
</@layout.registrationLayout>
