<#import "template.ftl" as layout>
<@layout.emailLayout>
${messageHtml?no_esc}
</@layout.emailLayout>
