<#-- In place of keycloak.v2's, whose headings are not in order and whose logo screen readers read out. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout bodyClass="oauth"; section>
    <#assign clientName = client.name?has_content?then(advancedMsg(client.name!""), client.clientId)>
    <#if section = "header">
        ${msg("oauthGrantTitle", clientName)}
    <#elseif section = "form">
        <div id="kc-oauth" class="content-area">
            <#if client.attributes.logoUri??>
                <img id="user-pool-client-logo" src="${client.attributes.logoUri}" alt="">
            </#if>
            <p id="user-pool-grant-request">${msg("oauthGrantRequest")}</p>
            <ul id="user-pool-scopes" role="list" aria-labelledby="user-pool-grant-request">
                <#list oauth.clientScopesRequested![] as clientScope>
                    <li><#if clientScope.parameterizedScopeParameter??>${advancedMsg(clientScope.consentScreenText, clientScope.parameterizedScopeParameter)}<#else>${advancedMsg(clientScope.consentScreenText)}</#if></li>
                </#list>
            </ul>
            <#if client.attributes.policyUri?? || client.attributes.tosUri??>
                <p id="user-pool-client-policies">
                    ${msg("oauthGrantInformation", clientName)}
                    <#if client.attributes.tosUri??>
                        ${msg("oauthGrantReview")} <a href="${client.attributes.tosUri}" target="_blank" rel="noopener noreferrer">${msg("oauthGrantTos")}</a>
                    </#if>
                    <#if client.attributes.policyUri??>
                        ${msg("oauthGrantReview")} <a href="${client.attributes.policyUri}" target="_blank" rel="noopener noreferrer">${msg("oauthGrantPolicy")}</a>
                    </#if>
                </p>
            </#if>
            <form class="${properties.kcFormClass!}" action="${url.oauthAction}" method="POST">
                <input type="hidden" name="code" value="${oauth.code}">
                <@buttons.actionGroup horizontal=true>
                    <@buttons.button id="kc-login" name="accept" label="doYes"/>
                    <@buttons.button id="kc-cancel" name="cancel" label="doNo" type="secondary"/>
                </@buttons.actionGroup>
            </form>
        </div>
    </#if>
</@layout.registrationLayout>
