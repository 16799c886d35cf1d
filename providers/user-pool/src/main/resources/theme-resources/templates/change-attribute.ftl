<#-- Which address a user wants to have instead of the one he has. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError(attribute); section>
    <#if section = "header">
        ${msg("userPoolChangeTitle." + attribute)}
    <#elseif section = "form">
        <@form.instruction>${msg("userPoolChangeInstruction")}</@form.instruction>
        <form id="user-pool-change-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <@form.field name=attribute label=msg("userPoolAddress." + attribute) value=(typedAddress!"") error=messagesPerField.get(attribute)
                         type=(attribute == "email")?then("email", "tel") autocomplete=(attribute == "email")?then("email", "tel") autofocus=true/>
            <@form.submit label=msg("userPoolMfaSendCode") name="change"/>
        </form>
        <#if isAppInitiatedAction??>
            <@form.other name="cancel-aia" label=msg("doCancel")/>
        </#if>
    </#if>
</@layout.registrationLayout>
