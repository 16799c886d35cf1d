<#-- In place of base's, whose button without scripts has no look. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("saml.post-form.title")}
    <#elseif section = "form">
        <script>window.onload = function() {document.forms[0].submit()};</script>
        <p>${msg("saml.post-form.message")}</p>
        <form name="saml-post-binding" method="post" action="${samlPost.url}">
            <#if samlPost.SAMLRequest??>
                <input type="hidden" name="SAMLRequest" value="${samlPost.SAMLRequest}"/>
            </#if>
            <#if samlPost.SAMLResponse??>
                <input type="hidden" name="SAMLResponse" value="${samlPost.SAMLResponse}"/>
            </#if>
            <#if samlPost.relayState??>
                <input type="hidden" name="RelayState" value="${samlPost.relayState}"/>
            </#if>
            <noscript>
                <p>${msg("saml.post-form.js-disabled")}</p>
                <div class="user-pool-ways">
                    <input type="submit" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" value="${msg("doContinue")}"/>
                </div>
            </noscript>
        </form>
    </#if>
</@layout.registrationLayout>
