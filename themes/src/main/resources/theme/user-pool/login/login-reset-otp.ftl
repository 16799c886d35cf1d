<#-- In place of base's, whose tiles are in an order of their own for the keyboard. -->
<#import "template.ftl" as layout>
<#import "apps.ftl" as apps>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-otp-reset-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <p id="kc-otp-reset-form-description" class="instruction">${msg("otp-reset-description")}</p>
            <@apps.choice apps=configuredOtpCredentials label=msg("otp-reset-description")/>
            <@buttons.actionGroup>
                <@buttons.button id="kc-otp-reset-form-submit" label="doSubmit"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
