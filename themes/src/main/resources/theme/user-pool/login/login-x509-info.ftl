<#-- In place of base's, where what is shown pretends to be labels of fields that are not there. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <#assign isKnown = x509.formData.isUserEnabled??>
        <form id="kc-x509-login-info" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <dl class="user-pool-facts">
                <dt>${msg("clientCertificate")}</dt>
                <dd id="certificate_subjectDN"><bdi>${x509.formData.subjectDN!msg("noCertificate")}</bdi></dd>
                <#if isKnown>
                    <dt>${msg("doX509Login")}</dt>
                    <dd id="username"><bdi>${x509.formData.username!''}</bdi></dd>
                </#if>
            </dl>
            <@buttons.actionGroup horizontal=isKnown>
                <@buttons.button id="kc-login" name="login" label="doContinue"/>
                <#if isKnown>
                    <@buttons.button id="kc-cancel" name="cancel" label="doIgnore" type="secondary"/>
                </#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
