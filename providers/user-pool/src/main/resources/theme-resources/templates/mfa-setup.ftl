<#-- Sets up a second factor in the midst of a sign-in: says which, an app's secret, or where codes are to go. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code', 'userLabel', 'email', 'phone_number'); section>
    <#if section = "header">
        ${msg("userPoolMfaSetUpTitle")}
    <#elseif section = "form">
        <#if !factor??>
            <@form.instruction>${msg("userPoolMfaSetUpChoice")}</@form.instruction>
            <form id="user-pool-choice-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <@form.choices name="factor" legend=msg("userPoolMfaSetUpChoice")>
                    <#list factors as offered>
                        <@form.choice name="factor" value=offered checked=(offered?index == 0)>${msg("userPoolMfaFactor." + offered)}</@form.choice>
                    </#list>
                </@form.choices>
                <@form.submit label=msg("userPoolContinue")/>
            </form>
        <#elseif totp??>
            <@form.instruction>${msg("userPoolMfaSetUpApp")}</@form.instruction>
            <#if totp.supportedApplications?has_content>
                <p class="user-pool-mfa-applications">${msg("userPoolMfaApplications")}
                    <#list totp.supportedApplications as application>${msg(application)}<#sep>, </#sep></#list></p>
            </#if>
            <p class="user-pool-mfa-qr"><img id="totp-qr-code" alt="${msg("userPoolMfaQrCode")}" src="data:image/png;base64, ${totp.totpSecretQrCode}"/></p>
            <p>${msg("userPoolMfaSecret")} <bdi id="totp-secret" dir="ltr">${totp.totpSecretEncoded}</bdi></p>
            <p class="user-pool-mfa-policy">${msg("userPoolMfaPolicy", totp.policy.getAlgorithmKey(), totp.policy.digits)}</p>
            <form id="user-pool-mfa-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <@form.code/>
                <#if needsLabel>
                    <@form.field name="userLabel" label=msg("userPoolMfaAppLabel") error=messagesPerField.get('userLabel')/>
                </#if>
                <@recovery/>
                <@form.submit label=msg("userPoolMfaSubmit")/>
            </form>
            <@another/>
        <#elseif destination??>
            <@form.instruction>${msg("userPoolVerifyAddress")} <@form.destination address=destination/></@form.instruction>
            <form id="user-pool-mfa-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <@form.code/>
                <@recovery/>
                <@form.submit label=msg("userPoolMfaSubmit")/>
            </form>
            <@form.again label=msg("userPoolResendCode")/>
            <@form.other name="change" label=msg("userPoolWrongAddress." + attribute)/>
            <@another/>
        <#else>
            <@form.instruction>${msg("userPoolMfaSetUpAddress." + attribute)}</@form.instruction>
            <form id="user-pool-mfa-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <@form.field name=attribute label=msg("userPoolAddress." + attribute) value=(typedAddress!"") error=messagesPerField.get(attribute)
                             type=(attribute == "email")?then("email", "tel") autocomplete=(attribute == "email")?then("email", "tel") autofocus=true/>
                <@form.submit label=msg("userPoolMfaSendCode")/>
            </form>
            <@another/>
        </#if>
    </#if>
</@layout.registrationLayout>
<#macro recovery>
    <#if offersRecoveryCodes>
        <@form.tick name="recoveryCodes" label=msg("userPoolMfaOfferRecoveryCodes") checked=true/>
    </#if>
</#macro>
<#macro another>
    <#if factors?size gt 1>
        <@form.other name="another" label=msg("userPoolMfaAnother")/>
    </#if>
</#macro>
