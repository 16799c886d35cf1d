<#-- In place of base's, which leaves the page's heading empty and has its question in English in some languages. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("userPoolChooseOrganization")}
    <#elseif section = "form">
        <form id="kc-user-organizations" class="user-pool-ways" action="${url.loginAction}" method="post">
            <#list user.organizations as organization>
                <button type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias!}"
                        class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}">${organization.name!}</button>
            </#list>
        </form>
    </#if>
</@layout.registrationLayout>
