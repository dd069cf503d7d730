package io.conoscope.app;

public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
