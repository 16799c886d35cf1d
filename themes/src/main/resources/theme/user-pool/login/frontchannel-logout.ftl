<#-- In place of base's, whose link has the look of no other page. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("frontchannel-logout.title")}
    <#elseif section = "form">
        <p>${msg("frontchannel-logout.message")}</p>
        <ul id="user-pool-applications" role="list">
            <#list logout.clients as client>
                <li>${client.name}<iframe src="${client.frontChannelLogoutUrl}" title="${client.name}" style="display:none;"></iframe></li>
            </#list>
        </ul>
        <#if logout.logoutRedirectUri?has_content>
            <script>
                <#outputformat "JavaScript">
                function readystatechange(event) {
                    if (document.readyState=='complete') {
                        window.location.replace(${logout.logoutRedirectUri?c});
                    }
                }
                document.addEventListener('readystatechange', readystatechange);
                </#outputformat>
            </script>
            <div class="user-pool-ways">
                <a id="continue" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${logout.logoutRedirectUri}">${msg("doContinue")}</a>
            </div>
        </#if>
    </#if>
</@layout.registrationLayout>
