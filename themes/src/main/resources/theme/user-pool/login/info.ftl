<#-- In place of base's, which says the same in the heading and below it. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>
            ${kcSanitize(msg("${messageHeader}"))?no_esc}
        <#else>
            ${message.summary}
        </#if>
    <#elseif section = "form">
        <div id="kc-info-message">
            <#if messageHeader??>
                <p class="instruction">${message.summary}</p>
            </#if>
            <#if requiredActions??>
                <ul>
                    <#list requiredActions as action>
                        <li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li>
                    </#list>
                </ul>
            </#if>
            <#if !skipLink??>
                <#if pageRedirectUri?has_content>
                    <@way address=pageRedirectUri label="backToApplication"/>
                <#elseif actionUri?has_content>
                    <@way address=actionUri label="proceedWithAction"/>
                <#elseif (client.baseUrl)?has_content>
                    <@way address=client.baseUrl label="backToApplication"/>
                </#if>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>

<#macro way address label>
    <a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${address}">${msg(label)}</a>
</#macro>
