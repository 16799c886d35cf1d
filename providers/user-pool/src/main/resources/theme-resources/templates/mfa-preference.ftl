<#-- Which second factors a user uses, and which he is asked for first. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<#macro note text><p class="user-pool-note">${text}</p></#macro>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("userPoolMfaPreferenceTitle")}
    <#elseif section = "form">
        <@form.instruction>${msg(isRequired?then("userPoolMfaPreferenceRequired", "userPoolMfaPreferenceOptional"))}</@form.instruction>
        <form id="user-pool-mfa-preference-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#list messages as message>
                <#if message.destination??>
                    <@form.choice type="checkbox" name="factor" value=message.factor checked=message.ticked>${msg("userPoolMfaCodes." + message.factor)}
                        <bdi dir="ltr">${message.destination}</bdi></@form.choice>
                <#else>
                    <@note text=msg("userPoolMfaMissing." + message.factor)/>
                </#if>
            </#list>
            <#if hasApp || offersApp>
                <@note text=msg(hasApp?then("userPoolMfaAppInUse", "userPoolMfaMissing.SOFTWARE_TOKEN_MFA"))/>
            </#if>
            <#if preferable?has_content>
                <@note text=msg("userPoolMfaAskFirst")/>
                <@form.choices name="preferred" legend=msg("userPoolMfaAskFirst")>
                    <#list preferable as factor>
                        <@form.choice name="preferred" value=factor checked=(factor == preferred)>${msg("userPoolMfaFactor." + factor)}</@form.choice>
                    </#list>
                    <@form.choice name="preferred" value="" checked=!preferable?seq_contains(preferred)>${msg("userPoolMfaNoPreference")}</@form.choice>
                </@form.choices>
            </#if>
            <@form.submit label=msg("userPoolMfaPreferenceSave")/>
        </form>
        <#if isAppInitiatedAction??>
            <@form.other name="cancel-aia" label=msg("doCancel")/>
        </#if>
    </#if>
</@layout.registrationLayout>
