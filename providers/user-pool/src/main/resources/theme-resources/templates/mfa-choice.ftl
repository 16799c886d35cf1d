<#-- The user chooses by what he passes the second factor. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=true; section>
    <#if section = "header">
        ${msg("userPoolMfaTitle")}
    <#elseif section = "form">
        <@form.instruction>${msg("userPoolMfaChoice")}</@form.instruction>
        <form id="user-pool-choice-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@form.choices name="factor" legend=msg("userPoolMfaChoice")>
                <#list factors as factor>
                    <@form.choice name="factor" value=factor.name() checked=(factor?index == 0)>${msg("userPoolMfaFactor." + factor.name())}
                        <#if factor.destination()?has_content><@form.destination address=factor.destination()/></#if></@form.choice>
                </#list>
            </@form.choices>
            <@form.submit label=msg("userPoolContinue")/>
        </form>
    </#if>
</@layout.registrationLayout>
