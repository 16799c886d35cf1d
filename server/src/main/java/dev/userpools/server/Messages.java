package dev.userpools.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The newest mails and text messages, newest first; older ones make room. For any number of threads. */
final class Messages {

    static final int KEPT_OF_EACH = 1_000;

    private final Deque<Mail> mails = new ArrayDeque<>();
    private final Deque<TextMessage> texts = new ArrayDeque<>();
    private long version;

    synchronized void add(Mail mail) {
        push(mails, mail);
    }

    synchronized void add(TextMessage text) {
        push(texts, text);
    }

    synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    synchronized List<TextMessage> texts() {
        return List.copyOf(texts);
    }

    synchronized Optional<Mail> mail(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    synchronized void clear() {
        mails.clear();
        texts.clear();
        version++;
    }

    synchronized void remove(Set<String> mailIds) {
        Predicate<Mail> named = mail -> mailIds.contains(mail.id());
        if (mails.removeIf(named)) {
            version++;
        }
    }

    /** Differs after every change. */
    synchronized long version() {
        return version;
    }

    private <T> void push(Deque<T> messages, T message) {
        messages.addFirst(message);
        if (messages.size() > KEPT_OF_EACH) {
            messages.removeLast();
        }
        version++;
    }
}
