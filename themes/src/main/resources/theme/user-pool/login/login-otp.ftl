<#-- In place of keycloak.v2's, where one of several apps is chosen by a script. -->
<#import "template.ftl" as layout>
<#import "apps.ftl" as apps>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#if otpLogin.userOtpCredentials?size gt 1>
                <@apps.choice apps=otpLogin label=msg("otp-display-name")/>
            <#else>
                <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
            </#if>
            <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true/>
            <@buttons.loginButton/>
        </form>
    </#if>
</@layout.registrationLayout>
