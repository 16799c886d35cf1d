<#-- In place of keycloak.v2's, whose items are no buttons and need a script. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=false; section>
    <#if section = "header">
        ${msg("loginChooseAuthenticator")}
    <#elseif section = "form">
        <ul id="user-pool-authenticators" role="list">
            <#list auth.authenticationSelections as selection>
                <li>
                    <form action="${url.loginAction}" method="post">
                        <input type="hidden" name="authenticationExecution" value="${selection.authExecId}">
                        <button type="submit" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}">
                            <i class="${properties[selection.iconCssClass]!selection.iconCssClass}" aria-hidden="true"></i>
                            <span>
                                <span class="user-pool-authenticator-name">${msg(selection.displayName)}</span>
                                <span class="user-pool-authenticator-text">${msg(selection.helpText)}</span>
                            </span>
                        </button>
                    </form>
                </li>
            </#list>
        </ul>
    </#if>
</@layout.registrationLayout>
