<#-- In place of keycloak.v2's, whose button stays shut without a script. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("recovery-code-config-header")}
    <#elseif section = "form">
        <div class="${properties.kcAlertClass!} pf-m-warning">
            <div class="${properties.kcAlertIconClass!}"><span class="${properties.kcFeedbackWarningIcon!}" aria-hidden="true"></span></div>
            <div>
                <p class="${properties.kcAlertTitleClass!}">${msg("recovery-code-config-warning-title")}</p>
                <p class="${properties.kcAlertDescriptionClass!}">${msg("recovery-code-config-warning-message")}</p>
            </div>
        </div>

        <ol id="kc-recovery-codes-list" dir="ltr">
            <#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
                <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
            </#list>
        </ol>

        <div id="user-pool-recovery-actions" data-header="${msg("recovery-codes-download-file-header")}"
             data-description="${msg("recovery-codes-download-file-description")}" data-copied="${msg("recovery-codes-copied")}">
            <button id="printRecoveryCodes" class="${properties.kcButtonLinkClass!}" type="button"><i class="fas fa-print" aria-hidden="true"></i> ${msg("recovery-codes-print")}</button>
            <button id="downloadRecoveryCodes" class="${properties.kcButtonLinkClass!}" type="button"><i class="fas fa-download" aria-hidden="true"></i> ${msg("recovery-codes-download")}</button>
            <button id="copyRecoveryCodes" class="${properties.kcButtonLinkClass!}" type="button"><i class="fas fa-copy" aria-hidden="true"></i> ${msg("recovery-codes-copy")}</button>
            <span role="status" class="user-pool-hidden"></span>
        </div>
        <script type="module" src="${url.resourcesPath}/js/user-pool-recovery-codes.js"></script>

        <form action="${url.loginAction}" class="${properties.kcFormClass!}" id="kc-recovery-codes-settings-form" method="post">
            <input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
            <input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
            <input type="hidden" id="userLabel" name="userLabel" value="${msg("recovery-codes-label-default")}">
            <label for="kcRecoveryCodesConfirmationCheck" class="${properties.kcCheckboxClass!}">
                <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="kcRecoveryCodesConfirmationCheck" required>
                <span class="${properties.kcCheckboxLabelClass!}">${msg("recovery-codes-confirmation-message")}</span>
            </label>
            <@passwordCommons.logoutOtherSessions/>
            <@buttons.actionGroup>
                <@buttons.button id="saveRecoveryAuthnCodesBtn" label="recovery-codes-action-complete"/>
                <#if isAppInitiatedAction??>
                    <@buttons.button id="cancelRecoveryAuthnCodesBtn" name="cancel-aia" label="recovery-codes-action-cancel" type="secondary" formnovalidate="formnovalidate"/>
                </#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
